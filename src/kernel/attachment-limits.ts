/** Of one file that goes along with a reply. */
export const maxAttachmentBytes = 10 * 1024 * 1024

/** Said of a larger one, at the desk before it is sent and by the server. */
export const attachmentTooLarge = 'A file may have up to 10 MB.'
