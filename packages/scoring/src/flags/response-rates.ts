import type { AaporCounts } from '@phieu/survey'
import {
  addFractions,
  divideFractions,
  multiplyFractions,
  toFraction,
  type Fraction,
} from '../exact/fraction.ts'

/** Shares from 0 to 1; each is `undefined` where it would divide by 0. */
export interface ResponseRates {
  /** e: the part of the unknown that is taken to be eligible, as among the known. */
  readonly eligibility: Fraction | undefined
  readonly rr1: Fraction | undefined
  readonly rr2: Fraction | undefined
  readonly rr3: Fraction | undefined
  readonly rr4: Fraction | undefined
  readonly rr5: Fraction | undefined
  readonly rr6: Fraction | undefined
  readonly coop1: Fraction | undefined
}

/**
 * Response rates 1 to 6 and cooperation rate 1.
 *
 * @see American Association for Public Opinion Research, *Standard Definitions: Final Dispositions
 *   of Case Codes and Outcome Rates for Surveys*
 */
export function responseRates(contacts: Readonly<AaporCounts>): ResponseRates {
  const { complete, partial, refused, notReached, other, unknown, notEligible } = contacts
  const eligible = complete + partial + refused + notReached + other
  const eligibility = share(eligible, toFraction(eligible + notEligible))
  const estimated =
    unknown === 0
      ? toFraction(eligible)
      : eligibility &&
        addFractions(toFraction(eligible), multiplyFractions(eligibility, toFraction(unknown)))

  return {
    eligibility,
    rr1: share(complete, toFraction(eligible + unknown)),
    rr2: share(complete + partial, toFraction(eligible + unknown)),
    rr3: share(complete, estimated),
    rr4: share(complete + partial, estimated),
    rr5: share(complete, toFraction(eligible)),
    rr6: share(complete + partial, toFraction(eligible)),
    coop1: share(complete, toFraction(complete + partial + refused + other)),
  }
}

function share(part: number, whole: Fraction | undefined): Fraction | undefined {
  if (!whole || whole.numerator === 0n) return undefined
  return divideFractions(toFraction(part), whole)
}
