import type { Messages } from '../../vi.ts'

export const channels: Messages['channels'] = {
  web: 'Website',
  desk: 'At the unit’s own counter',
  post: 'Printed code elsewhere',
  zalo: 'Zalo',
  sms: 'SMS',
  email: 'E-mail',
  interview: 'Interview',
  paper: 'Paper',
  other: 'Other channel',
}
