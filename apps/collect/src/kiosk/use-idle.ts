import { useEffect, useEffectEvent, useState } from 'react'

/** How long nobody may touch the screen, in ms: unseen at first, then with the seconds counted down. */
export interface Patience {
  quiet: number
  counted: number
  /**
   * What is counted down lies over the screen. Then only a whole tap or a key is heard: gone with the
   * finger still down, it would let the tap through to the answer below.
   */
  covers?: true
}

/** How often it is looked at, in ms. */
const LOOK = 500

/**
 * Calls when nobody has touched the screen for so long. It goes by the clock, so that a tablet that
 * slept finds the time gone by when it wakes.
 *
 * @param about - what is on the screen: another screen begins to count anew
 * @returns the seconds that are left, once they are counted down
 */
export function useIdle(
  { quiet, counted, covers }: Patience,
  about: string,
  now: () => Date,
  onIdle: () => void,
): number | undefined {
  const [counts, setCounts] = useState<{ about: string; left: number }>()
  const end = useEffectEvent(onIdle)
  const clock = useEffectEvent(() => now().getTime())

  useEffect(() => {
    let since = clock()
    const look = () => {
      // A clock that was set back counts anew, and nobody's answers stand until it has caught up.
      since = Math.min(since, clock())
      const gone = clock() - since
      const rest = quiet + counted - gone
      if (rest > 0) {
        return setCounts(gone >= quiet ? { about, left: Math.ceil(rest / 1000) } : undefined)
      }
      since = clock()
      end()
    }
    const touched = (event: Event) => {
      const { type } = event
      const isCovered = covers && clock() - since >= quiet
      if (isCovered && type !== 'click' && type !== 'keydown') return
      // Nor is a key meant for an answer below.
      if (isCovered && type === 'keydown') {
        event.preventDefault()
        event.stopPropagation()
      }
      since = clock()
      look()
    }
    look()
    const timer = setInterval(look, LOOK)
    const signs = ['pointerdown', 'touchmove', 'wheel', 'keydown', 'click'] as const
    for (const sign of signs) document.addEventListener(sign, touched, true)
    return () => {
      clearInterval(timer)
      for (const sign of signs) document.removeEventListener(sign, touched, true)
    }
  }, [quiet, counted, covers, about])

  return counts?.about === about ? counts.left : undefined
}
