/** Of one file that goes along with a reply. */
export const maxAttachmentBytes = 10 * 1024 * 1024
