/**
 * What can be measured of a screen that is shown, a line a fault. Runs in the page.
 *
 * @param thumb - the least side of what is tapped, in CSS pixels
 */
export function faultsSeen(thumb: number): string[] {
  const page = document.documentElement
  const isSeen = (node: Element) =>
    node.getClientRects().length > 0 && getComputedStyle(node).visibility !== 'hidden'
  const called = (node: Element) =>
    `${node.tagName.toLowerCase()} “${(node.getAttribute('aria-label') ?? node.textContent ?? '').trim().slice(0, 40)}”`

  function brokenWords(): string[] {
    const found: string[] = []
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const within = text.parentElement
      if (!within || !isSeen(within) || within.closest('script, style, [aria-hidden="true"]'))
        continue
      for (const word of (text.textContent ?? '').matchAll(/[^\s–\-/]+/g)) {
        const range = document.createRange()
        range.setStart(text, word.index)
        range.setEnd(text, word.index + word[0].length)
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top / 4)))
        if (lines.size > 1) found.push(`a word in two lines: ${word[0]}`)
      }
    }
    return found
  }
  function smallTargets(): string[] {
    const targets = [
      ...document.querySelectorAll(
        'a[href], button, input, select, textarea, summary, [role="button"]',
      ),
    ]
    return targets.filter(isSeen).flatMap((target) => {
      if (target instanceof HTMLInputElement && target.type === 'hidden') return []
      const inSentence =
        target.tagName === 'A' &&
        getComputedStyle(target).display === 'inline' &&
        (target.parentElement?.textContent ?? '').trim() !== (target.textContent ?? '').trim()
      const shape = (target.closest('label') ?? target).getBoundingClientRect()
      const side = Math.min(shape.width, shape.height)
      return side >= thumb || inSentence
        ? []
        : [
            `smaller than a thumb, ${Math.round(shape.width)} × ${Math.round(shape.height)}: ${called(target)}`,
          ]
    })
  }
  function cutOff(): string[] {
    return [...document.querySelectorAll('body *')]
      .filter((node) => isSeen(node) && node.clientWidth > 1 && !node.matches('progress, svg *'))
      .flatMap((node) => {
        const { overflowX, overflowY } = getComputedStyle(node)
        if (overflowX !== 'visible' && node.scrollWidth > node.clientWidth + 1) {
          return [`cut or scrolled sideways: ${called(node)}`]
        }
        const scrolls = overflowY === 'auto' || overflowY === 'scroll'
        return scrolls && node.scrollHeight > node.clientHeight + 1
          ? [`a second scrollbar: ${called(node)}`]
          : []
      })
  }
  const wider = page.scrollWidth - page.clientWidth
  const headings = [...document.querySelectorAll('h1')].filter(isSeen).length
  const [first] = [...document.querySelectorAll('.button-first')].filter(isSeen)
  const below = first
    ? first.getBoundingClientRect().bottom + window.scrollY - window.innerHeight
    : 0
  return [
    ...(wider > 0 ? [`wider than the screen by ${wider}`] : []),
    ...(headings === 1 ? [] : [`${headings} first headings`]),
    ...(below > 0 ? [`the first button ends ${Math.round(below)} below the fold`] : []),
    ...brokenWords(),
    ...cutOff(),
    ...smallTargets(),
  ]
}
