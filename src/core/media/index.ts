export { addPicture } from './add-picture.ts'
export { isMediaFile, listMedia } from './list-media.ts'
export { describePicture, removePicture } from './describe-picture.ts'
export { maxPictureBytes, mediaInput, mediaQuery, uploadQuery, type MediaView } from './schema.ts'
