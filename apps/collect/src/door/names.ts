/** What the first page of a link is found by in the page. */

/** The id of the data that lies in a page which the server has rendered. */
export const DOOR_DATA = 'door'

/** The id of the first item behind the consent, which agreeing leads to. */
export const FIRST = 'cau-1'
