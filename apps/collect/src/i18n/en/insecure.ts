import type { vi } from '../vi/insecure.ts'

export const en: typeof vi = {
  title: 'This address is not secure',
  text: 'Browsers keep and send ballots over https only. Please open the address that begins with https://, or tell whoever sent the link.',
}
