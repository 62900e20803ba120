/** The channels on which links and invitations are sent; interviews and paper have none. */
export const sentChannels = ['web', 'desk', 'post', 'zalo', 'sms', 'email', 'other'] as const
export type SentChannel = (typeof sentChannels)[number]

/** The channel that a form names. */
export function channelNamed(value: string): SentChannel | undefined {
  return sentChannels.find((channel) => channel === value)
}
