/** Words of the page of one's own sign-ins. */
export const account = {
  title: "我的账号",
  intro: "以下是您尚未结束的登录。如有不认识的，请结束，并告知管理员。",
  made: "登录时间",
  expires: "有效至",
  device: "设备",
  unknownDevice: "未知设备",
  current: "当前登录",
  end: "结束这次登录",
  endOthers: "结束其他全部登录",
  noOthers: "没有其他登录。",
  ownData: "下载我的个人数据",
  ownDataNote: "系统中与您本人有关的全部记录（JSON），不含密码和报告内容。",
} as const;
