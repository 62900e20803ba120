import type { ComponentProps } from 'react'

/**
 * A button that takes no second press while its work is under way. It is not disabled then: a button
 * that is loses the focus, and whoever is read to their place.
 */
export function BusyButton({
  busy,
  ...props
}: Omit<ComponentProps<'button'>, 'onClick'> & { busy: boolean }) {
  return (
    <button
      {...props}
      aria-disabled={busy || undefined}
      onClick={(event) => {
        if (busy) event.preventDefault()
      }}
    />
  )
}
