/** Texts about a person are this long at most, in characters. */
export const TEXT_LIMIT = 200

/** Whether a text can be an e-mail address or a telephone number. */
export function isContact(text: string): boolean {
  if (text.length > TEXT_LIMIT) return false
  return text.includes('@')
    ? /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/u.test(text)
    : /^\+?[\d\s().-]{6,25}$/.test(text) && text.replaceAll(/\D/g, '').length >= 6
}
