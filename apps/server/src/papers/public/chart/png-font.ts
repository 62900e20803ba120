/** The letters of what is drawn in pixels: those of the printed papers, whatever the machine has. */
export const PNG_FONT = 'Tinos'
