import { useCallback } from 'react'
import { isWrong, readClockError } from '../device/clock.ts'
import type { DeviceDatabase } from '../device/database.ts'
import { useWatched } from '../use-watched.ts'
import { useWrongClock } from '../use-wrong-clock.ts'

/** Where the phone's clock is wrong: by how much, and what to do. */
export function ClockNotice({ db }: { db: DeviceDatabase }) {
  const ask = useCallback(() => readClockError(db), [db])
  const error = useWatched(ask, undefined)
  const sayWrong = useWrongClock()

  return error !== undefined && isWrong(error) ? <p>{sayWrong(error)}</p> : null
}
