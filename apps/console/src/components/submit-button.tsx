import { Button, type ButtonProps } from '@mantine/core'
import type { MouseEvent } from 'react'

/**
 * Sends its form, or does what it is told. While that is under way it takes no second press; it is not
 * disabled then, as a button that is loses the focus, and whoever pressed it by key stood at the top of
 * the page.
 *
 * @param onClick - instead of sending a form
 */
export function SubmitButton(
  props: ButtonProps & { busy: boolean; onClick?: (event: MouseEvent<HTMLElement>) => void },
) {
  const { busy, onClick, ...others } = props
  return (
    <Button
      {...others}
      type={onClick ? 'button' : 'submit'}
      data-disabled={busy}
      aria-disabled={busy || undefined}
      onClick={(event) => {
        if (busy) event.preventDefault()
        else onClick?.(event)
      }}
    />
  )
}
