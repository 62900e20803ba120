/** One-time codes come in an address's fragment, which no browser sends to a server. */
import { useEffect, useRef } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { codesIn, unpacked } from '@phieu/survey'

/** A field into which the code that the address came with moves, out of the browser's history. */
export function useCodeOfAddress() {
  const field = useRef<HTMLInputElement>(null)
  const { hash, pathname } = useLocation()
  const navigate = useNavigate()
  useEffect(() => {
    if (hash === '' || !field.current) return
    field.current.value = hash.slice(1)
    void navigate(pathname, { replace: true })
  }, [hash, pathname, navigate])
  return field
}

/** The code alone, also when somebody pasted the whole link or the words before it. */
export function codeOf(pasted: string): string {
  const code = unpacked(pasted.trim()).split('#').at(-1) ?? ''
  return codesIn(code).find((each) => /^[0-9a-z]{26}$/.test(each)) ?? code
}
