import { useQuery } from '@tanstack/react-query'
import { useI18n } from '../i18n/i18n.tsx'
import { fingerprintOf } from './fingerprint-of.ts'

/** By what a sheet and a box are known to belong together; it is the public half's, and no secret. */
export function Fingerprint({ publicKey }: { publicKey: string }) {
  const { t } = useI18n()
  const { data } = useQuery({
    queryKey: ['fingerprint', publicKey],
    queryFn: () => fingerprintOf(publicKey),
    staleTime: Infinity,
  })
  return (
    <p className="note">
      {t.box.fingerprint}: <code>{data}</code>
    </p>
  )
}
