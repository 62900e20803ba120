import { useQuery } from '@tanstack/react-query'
import { useSpeech } from '../i18n/language.tsx'
import { fingerprintOf } from './fingerprint-of.ts'

/** By what a sheet and a box are known to belong together; it is the public half's, and no secret. */
export function Fingerprint({ publicKey }: { publicKey: string }) {
  const { t } = useSpeech()
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
