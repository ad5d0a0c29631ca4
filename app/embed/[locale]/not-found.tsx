/** What a frame shows whose chart is not there. */
import { translator } from "@/messages/translator";

export default function EmbedNotFound() {
  return (
    <main id="main" className="p-4 text-sm">
      <p lang="zh-CN">{translator("zh", "charts")("notFound")}</p>
      <p lang="en">{translator("en", "charts")("notFound")}</p>
    </main>
  );
}
