import { useEffect, useState } from 'react'
import { watch } from './device/watch.ts'

/**
 * What the phone's memory says, kept up to date.
 *
 * @param query - the same function from one rendering to the next, or it is asked anew
 * @param first - what the loader has read already
 */
export function useWatched<T>(query: () => Promise<T>, first: T): T {
  const [answer, setAnswer] = useState(first)

  // A failure leaves what was read last: it is old at most, and the next loader says what's wrong.
  useEffect(() => watch(query, setAnswer, () => {}), [query])

  return answer
}
