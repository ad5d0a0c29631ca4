/** Examples of the rules on lists within sentences. */
import { type Example } from "../define";
import { withOverview } from "../examples";

const told = (passes: string, fails: string): Example => ({
  passes: withOverview(passes),
  fails: withOverview(fails),
});

export const listExamples: Readonly<Record<string, Example>> = {
  "sentence-list-adds-up": told(
    "发布各类信息150条，其中动态类100条，解读类20条，公告类30条。",
    "发布各类信息150条，其中动态类100条，解读类20条，公告类27条。",
  ),
  "channels-add-up": told(
    "公开信息210条，其中门户网站发布150条，微信公众号发布60条。",
    "公开信息210条，其中门户网站发布150条，微信公众号发布110条。",
  ),
  "request-ways-add-up": told(
    "收到信息公开申请12件，其中网上9件、信函3件。",
    "收到信息公开申请12件，其中网上9件、信函5件。",
  ),
  "request-ways-match-table": told(
    "新收政府信息公开申请12件。其中网络申请9件、信函申请3件。",
    "新收政府信息公开申请12件。其中网络申请9件、信函申请5件。",
  ),
  "outcomes-in-text-add-up": told(
    "答复申请20件，其中予以公开12件，无法提供8件。",
    "答复申请20件，其中予以公开12件，无法提供11件。",
  ),
  "list-in-brackets-adds-up": told(
    "发布信息210条（门户网站150条，微信公众号60条）。",
    "发布信息210条（门户网站150条，微信公众号50条）。",
  ),
  "list-before-its-total-adds-up": told(
    "公开政策文件30条、财政信息12条、人事信息8条，合计50条。",
    "公开政策文件30条、财政信息12条、人事信息8条，合计52条。",
  ),
  "nested-list-adds-up": told(
    "公开信息60条，其中门户网站40条（其中政策15条，动态25条），微信公众号20条。",
    "公开信息60条，其中门户网站40条（其中政策15条，动态28条），微信公众号20条。",
  ),
};
