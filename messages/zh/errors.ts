/** Words for things that went wrong. */
export const errors = {
  unexpectedTitle: "出错了",
  unexpected: "系统遇到了问题，您的填写可能没有保存。请再试一次。",
  reference: "反映问题时请提供编号：",
  again: "再试一次",
  notFoundTitle: "没有找到",
  notFound: "没有找到这一内容，或您没有查看它的权限。",
  malformed: "填写的内容不符合要求。",
  done: "已完成。",
  conflictForm: "有 {n} 处内容已被他人修改，您的修改没有保存。请核对后再保存。",
} as const;
