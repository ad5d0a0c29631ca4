/** What is asked of a password before its strength is judged. */
import { type Sentence } from "./sentence";

/** Signs that a password needs; a sentence of four words has them. No mixture of kinds is asked (NIST SP 800-63B 3.1.1). */
export const shortestPassword = 12;
const longestPassword = 1000;

/** What is wrong with the length of a password, or null. */
export function passwordProblem(password: string): Sentence | null {
  if (Array.from(password).length < shortestPassword) {
    return {
      zh: `密码至少 ${shortestPassword} 个字符。`,
      en: `The password needs ${shortestPassword} characters at least.`,
    };
  }
  return password.length > longestPassword
    ? { zh: `密码最多 ${longestPassword} 个字符。`, en: `The password has ${longestPassword} characters at most.` }
    : null;
}
