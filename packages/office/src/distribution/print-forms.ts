/**
 * What is printed of each link: an A4 poster; four counter cards of A6 on an A4 sheet to be cut, or one
 * on a page of A6; eight receipts on an A4 sheet.
 */
export const printForms = ['poster', 'cards', 'cards-a6', 'receipts'] as const
export type PrintForm = (typeof printForms)[number]
