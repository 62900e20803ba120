// @vitest-environment happy-dom
import { readFileSync, globSync } from 'node:fs'
import { join } from 'node:path'
import { cleanup, fireEvent, render } from '@testing-library/react'
import { expect, test } from 'vitest'
import { spareReact } from './unheeded.ts'

test('a pointer that moves is heard by everybody but React, and a tap by React, too', () => {
  const heard: string[] = []
  const root = document.body.appendChild(document.createElement('div'))
  const hear = () => heard.push('moved, around it')
  document.addEventListener('mousemove', hear)

  spareReact(root)
  const button = (
    <button onMouseMove={() => heard.push('moved')} onClick={() => heard.push('tapped')}>
      tap
    </button>
  )
  const shown = render(button, { container: root }).getByRole('button')
  fireEvent.mouseMove(shown)
  fireEvent.click(shown)

  expect(heard).toEqual(['moved, around it', 'tapped'])
  document.removeEventListener('mousemove', hear)
  cleanup()
})

test('no screen waits for what React doesn’t hear', () => {
  const source = join(import.meta.dirname, '..')
  const unheard =
    /\bon(Mouse(Move|Over|Out|Enter|Leave)|Pointer(Move|Over|Out|Enter|Leave)|(Got|Lost)PointerCapture)\b/
  const waiting = globSync('**/*.tsx', { cwd: source }).filter(
    (file) => !file.endsWith('.test.tsx') && unheard.test(readFileSync(join(source, file), 'utf8')),
  )

  expect(waiting).toEqual([])
})
