/** Where the inquiry form stands that other sites show in a frame. */
export const embedPath = '/inquire/embed'
