/** Knows by its form what a page puts around a report: menus, share buttons, publishing notes, footers, page numbers. */

const noted =
  /^(?:首页|当前位置|当前所在|您(?:现在|当前|所在)|所在位置|打印|关闭|分享|收藏|字号|字体|大 ?中 ?小|来源|信息来源|作者|编辑|责任编辑|审核|发布(?:时间|日期|机构|单位|人)|发文|成文日期|生成日期|公开日期|索引号|文号|主题词|关键词|有效性|时效|浏览|点击|阅读|访问|微信|微博|QQ|朋友圈|全真版|文字版|文件下载|文本下载|语音播报|无障碍|长者|适老|繁体|简体|登录|注册|搜索|返回|联系我们|网站地图|网站声明|关于我们|友情链接|标题|名称|时间|日期|正文|目录|政务公开|政府信息公开$|政府信息公开年报$)/;
const closing =
  /^(?:上一[篇条]|下一[篇条]|相关(?:信息|新闻|阅读|文章|链接|附件|稿件)|版权所有|版权|主办单位|主办|承办单位|承办|技术支持|网站标识码|扫一扫|.{0,20}ICP备|.{0,20}公网安备|Copyright|©)/i;
const ownSentence = /[，。；！]/;

/** Whether a short line stands on the page and not in the report. */
export function isFurniture(line: string): boolean {
  const text = line.replace(/^[\s|>»•·【[\]】-]+/, "").trim();
  if (!/\p{L}/u.test(text)) return true;
  return text.length < 60 && !ownSentence.test(text) && (noted.test(text) || isMenu(text) || closing.test(text));
}

/** Whether the page's own end begins here. */
export function isFooter(line: string): boolean {
  const text = line.replace(/^[\s|>»•·【[\]】-]+/, "").trim();
  return text.length < 120 && closing.test(text);
}

/** Several short words parted by marks of a path or menu. */
function isMenu(text: string): boolean {
  return text.split(/\s*(?:>+|»|\||丨)\s*/).filter((word) => word !== "" && word.length <= 12).length >= 3;
}

/** A paragraph in which page and report ran together, without the words of the page before its first sentence. */
export function withoutLead(paragraph: string): string {
  const words = paragraph.split(/\s+/);
  const first = words.findIndex((word) => /[，。；,;]/.test(word) && word.length > 12);
  const lead = words.slice(0, Math.max(0, first));
  const isOfPage = lead.some((word) => noted.test(word) || /(?:年度)?报告$/.test(word) || word === "-->");
  return isOfPage ? words.slice(first).join(" ") : paragraph;
}

/** Without the words of the page that follow the last sentence: "…情况。 附件下载 打印". */
export function withoutTail(paragraph: string): string {
  const at = paragraph.lastIndexOf("。") + 1;
  const tail = paragraph.slice(at).trim();
  if (at === 0 || tail === "" || tail.length > 200) return paragraph;
  const words = tail.split(/\s+/);
  const first = words.findIndex((word) => noted.test(word) || closing.test(word) || word.startsWith("附件下载"));
  if (first < 0) return paragraph;
  return `${paragraph.slice(0, at)}${words.slice(0, first).join(" ")}`.trim();
}
