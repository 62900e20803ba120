import { useEffect } from 'react'
import { useNavigate } from 'react-router'

/** A swipe: so far to the right, in CSS pixels, and hardly up or down. */
const FAR = 80
const LEVEL = 40
/** What begins at the edge of the screen belongs to the browser's own way back. */
const EDGE = 24

/** A finger that wipes to the right goes back to the screen before. */
export function useSwipeBack(back: string): void {
  const navigate = useNavigate()
  useEffect(() => {
    let from: { x: number; y: number } | undefined
    function begin({ touches }: TouchEvent) {
      const [touch] = touches
      const isSwipe = touches.length === 1 && touch && touch.clientX > EDGE
      from = isSwipe ? { x: touch.clientX, y: touch.clientY } : undefined
    }
    function end({ changedTouches }: TouchEvent) {
      const [touch] = changedTouches
      if (!from || !touch) return
      const [right, down] = [touch.clientX - from.x, Math.abs(touch.clientY - from.y)]
      from = undefined
      if (right > FAR && down < LEVEL) void navigate(back)
    }
    document.addEventListener('touchstart', begin, { passive: true })
    document.addEventListener('touchend', end, { passive: true })
    return () => {
      document.removeEventListener('touchstart', begin)
      document.removeEventListener('touchend', end)
    }
  }, [back, navigate])
}
