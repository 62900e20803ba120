import type { Annex } from './annex.ts'

export type AnnexFormat = 'docx' | 'pdf'

/** The annex as bytes. Writers are large, so each is loaded when it is asked for the first time. */
export async function writeAnnex(
  annex: Annex,
  format: AnnexFormat,
): Promise<Uint8Array<ArrayBuffer>> {
  if (format === 'pdf') return (await import('./annex-pdf.ts')).annexPdf(annex)
  return (await import('./annex-docx.ts')).annexDocx(annex)
}
