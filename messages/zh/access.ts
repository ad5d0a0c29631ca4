/** Words of the ways in: one-time links, forgotten passwords. */
export const access = {
  link: {
    invite: "设置您的账号",
    reset: "设置新密码",
    inviteIntro: "{name}，您好。请确认账号并设置密码，然后登录。",
    resetIntro: "{name}，您好。请为账号 {account} 设置新密码。设置后，此前的登录全部结束。",
    expires: "本链接只能使用一次，有效至 {time}。",
    account: "账号（3 至 80 位字母、数字或 . _ @ -）",
    password: "密码（至少 {n} 个字符）",
    repeat: "再输入一次",
    different: "两次输入的密码不一致。",
    button: "保存并去登录",
    gone: "这个链接已不能使用",
    goneIntro: "链接只能使用一次，并且有期限。如仍需要，请在登录页选择“忘记密码”，或联系您单位的管理员。",
    toSignIn: "去登录",
  },
};
