/** Words of the sign-in page. */
export const signIn = {
  title: "登录",
  intro: "供填报员、审核员和管理员使用。查阅公开的年度报告无需登录。",
  account: "账号",
  password: "密码",
  button: "登录",
  pending: "正在登录…",
  wrong: "账号或密码不正确。",
  lockedOut: "尝试次数过多，请稍后再试。",
  busy: "当前登录人数较多，请稍等片刻再试。",
  failed: "登录没有成功，请稍后再试。",
  demonstration: "这是演示系统，演示账号在启动时显示于终端。",
} as const;
