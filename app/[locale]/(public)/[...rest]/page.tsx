/** Every other address: not found, within the frame of the site. */
import { notFound } from "next/navigation";

export default function NoPage() {
  notFound();
}
