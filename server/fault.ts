/** The answer where something broke: says so in both languages, works without scripts, and names nothing of the inside. */
import { type ServerResponse } from "node:http";

const pageOf = (id: string) => `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>系统出错 · 年报 Nianbao</title></head>
<body style="margin:4rem auto;max-width:40rem;padding:0 1rem;font:17px/1.75 'Noto Sans CJK SC','PingFang SC','Microsoft YaHei',sans-serif">
<h1>系统出错</h1>
<p>本页暂时无法显示，请稍后再试。<a href="/zh">返回首页</a></p>
<p lang="en">Something went wrong and this page cannot be shown. Please try again in a moment. <a href="/en">Home</a></p>
<p>编号 Reference: <code>${id}</code></p>
</body>
</html>
`;

/** Sends the page of a fault, or ends an answer that has begun. */
export function sendFault(response: ServerResponse): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(500, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" });
  response.end(pageOf(String(response.getHeader("x-request-id") ?? "")));
}
