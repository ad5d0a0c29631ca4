/** Knows the names of agencies: what a title calls one, and what only looks like it. */

const suffix =
  /(?:局|委|委员会|管委会|办|办公室|办公厅|厅|院|所|政府|镇|乡|街道|办事处|中心|站|分局|总局|队|支队|大队|总队|(?<!社)区|县|市|省|自治区|州|盟|旗|部|总署|海关|署|银行|分行|支行|红十字会|残联|妇联|工商联|研究室|园区?|兵团|联社|协会|联合会|总会|处|司|馆|社|系统|集团|公司|大学|学院|学校|医院|本级|机关|科委|农场|林场|苏木)$/u;
const notAgency =
  /^(?:我|本|全|各|该|此|其|这|现|将|根据|按照|依据|为|在|和|与|及|对|向|由|年度?|度|政府|人民政府|机关|本级|政务|信息|公开|首页|网站|部门|单位|社区|关于|以上|以下)|(?:信息公开|政务公开|年报|报告|目录|指南|制度|专栏|栏目|条例|办法|通知|规定|附件)|[年月日]$|(?:做好|编制|公布|发布|撰写|形成|现将|进一步|推进|加强|开展|落实|要求)/u;

/** A word for a kind of agency, or for a level, is no name. */
const kindOnly =
  /^(?:办公[室厅]|委员会|管委会|管理局|管理委员会|中心|服务中心|街道办事处|街道|办事处|学校|医院|公司|协会|系统|部门|机关|[省市县区州]|[省市县区州镇乡](?:政府|人民政府))$/;

/** The name without what stands around it, or null where the words name no agency ("我局", "全市", a menu). */
export function agencyName(words: string): string | null {
  const name = words
    .replace(/^[\s\p{P}#]+(?<![（(])/u, "")
    .replace(/^关于/u, "")
    .replace(/(?:关于|的|公布|发布|印发)+$/u, "")
    .replace(/(?<=[省市县区旗州盟乡镇]人民)$/u, "政府")
    .replace(/\s+/g, "");
  if (name.length < 2 || name.length > 40) return null;
  if (!/^[\p{Script=Han}()（）·、“”]+$/u.test(name) || !suffix.test(name.replace(/[（(][^（()）]*[）)]$/, "")))
    return null;
  return notAgency.test(name) || kindOnly.test(name) ? null : name;
}
