import { useEffect } from 'react'
import { whenIdle } from '../browser/when-idle.ts'

/**
 * Brings what seals as soon as there is nothing else to do, on the first page already: the network
 * may be gone with the first question, and Finish must not need it.
 */
export function useSealingCode(): void {
  useEffect(() => whenIdle(() => void import('@phieu/survey/envelope').catch(() => undefined)), [])
}
