/** What the store promises for kiosks: tablets at an office's counter, each with one open link. */
import type { DeviceReport, LocalDate } from '@phieu/survey'

/** A kiosk as it is made, before any tablet is one. */
export interface NewKiosk {
  id: string
  round: string
  link: string
  label: string
  /** SHA-256 of the code that sets a tablet up. */
  codeHash: string
  madeOn: LocalDate
  expiresOn: LocalDate
}

export interface Kiosk extends Omit<NewKiosk, 'codeHash'> {
  setUpOn: LocalDate | undefined
  revokedOn: LocalDate | undefined
  /** What it last said of itself, and in which hour. */
  report: (DeviceReport & { at: string }) | undefined
}

/** `unknown`: never made, taken back, or its days are over; `used`: by another tablet. */
export type SetUp = Kiosk | 'unknown' | 'used'

export interface KioskStore {
  addKiosk(kiosk: NewKiosk): Promise<void>
  /** Safe to repeat with the same token. */
  setUpKiosk(codeHash: string, tokenHash: string, today: LocalDate): Promise<SetUp>
  findKiosk(tokenHash: string): Promise<Kiosk | undefined>
  /** The newest first. */
  listKiosks(link: string): Promise<Kiosk[]>
  putKioskReport(id: string, report: DeviceReport, at: string): Promise<void>
  /** @returns whether the round has it */
  revokeKiosk(round: string, id: string, today: LocalDate): Promise<boolean>
}
