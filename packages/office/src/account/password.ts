/** Shortest password of an account, in characters. */
export const PASSWORD_MINIMUM = 10
