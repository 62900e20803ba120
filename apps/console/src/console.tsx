import { useEffect, useState } from 'react'
import { WayIn } from './account/sign-in/way-in.tsx'
import type { Api } from './api/api.ts'
import { afterReset, enterOffice, type Part } from './begin-console.ts'
import { Opening } from './layout/opening.tsx'

/**
 * The console's two parts: the way in, and the office behind it.
 *
 * @param begin - with which it begins; it never fails
 */
export function Console({ api, begin }: { api: Api; begin: Promise<Part> }) {
  const [part, setPart] = useState<Part>()
  useEffect(() => void begin.then(setPart), [begin])
  useEffect(() => (part && 'office' in part ? part.close : undefined), [part])

  if (!part) return <Opening />
  if ('office' in part) return part.office
  return (
    <WayIn
      api={api}
      way={part.way}
      onIn={() => void enterOffice(api).then(setPart)}
      onReset={() => void afterReset(api).then(setPart)}
    />
  )
}
