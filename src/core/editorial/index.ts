export {
  addComment,
  beginDiscussion,
  listDiscussions,
  reopenDiscussion,
  resolveDiscussion,
} from './comments.ts'
export { listReviewers } from './reviewers.ts'
export { editorialModule } from './module.ts'
export { giveDocumentSign } from './presence.ts'
export { commentInput, discussionInput, type DiscussionView } from './schema.ts'
