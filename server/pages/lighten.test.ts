import { expect, it } from "vitest";
import { lighten } from "./lighten";

it("leaves our own scripts and data, and takes out the framework's", () => {
  const html = [
    '<head><link rel="preload" as="script" fetchPriority="low" href="/_next/a.js"/><link rel="stylesheet" href="/a.css"/>',
    '<script src="/_next/static/chunks/a.js" async=""></script><script src="/theme.js" data-island=""></script>',
    '<script type="application/ld+json">{"a":1}</script></head><body><!--$--><p>一<!-- -->二</p><!--/$-->',
    '<script>self.__next_f.push([1,"<p>\\u003c/script>"])</script><template id="P:1"></template></body>',
  ].join("");
  expect(lighten(html)).toBe(
    [
      '<head><link rel="stylesheet" href="/a.css"/><script src="/theme.js" data-island=""></script>',
      '<script type="application/ld+json">{"a":1}</script></head><body><p>一二</p>',
      '<template id="P:1"></template></body>',
    ].join(""),
  );
});
