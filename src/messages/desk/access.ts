export const accessTexts = {
  'role.administrator': 'administrator',
  'role.director': 'director',
  'role.counselor': 'counselor',
  'role.editor': 'editor',

  'sign-in.title': 'Sign in',
  'sign-in.email': 'Email',
  'sign-in.password': 'Password',
  'sign-in.submit': 'Sign in',
  'sign-in.submitting': 'Signing in …',
  'sign-in.ended': 'Your session has ended. Sign in again to continue where you were.',
  'sign-in.signed-out': 'You are signed out.',

  'password.show': 'Show the password',
  'password.hide': 'Hide the password',

  'sign-in.forgotten': 'Forgot your password?',

  'forgotten.title': 'Forgot your password?',
  'forgotten.lead':
    'Enter the email address you sign in with. We will send you a link to choose a new password.',
  'forgotten.submit': 'Send the link',
  'forgotten.submitting': 'Sending …',
  'forgotten.sent.title': 'Check your email',
  'forgotten.sent.text':
    'If {email} belongs to a colleague, a link to choose a new password is on its way. It works once, for one hour.',
  'forgotten.back': 'Back to sign in',

  'reset.title': 'Choose a new password',
  'reset.lead': 'For {email}. You will be signed out everywhere else.',
  'reset.submit': 'Save the new password',
  'reset.submitting': 'Saving …',
  'reset.done': 'Your new password is saved. Sign in with it.',

  'link.spent.title': 'This link no longer works',
  'link.spent.text':
    'It was used, replaced by a newer one, or has expired. Ask an administrator to invite you again, or ask for a new link if you have an account.',

  'welcome.title': 'Welcome to the desk',
  'welcome.lead': 'You were invited as {email}, with the role of {role}. Choose your name and a password.',

  'role.choice.administrator': 'Administrator: everything, and colleagues',
  'role.choice.director': 'Director: inquiries and the ledger',
  'role.choice.counselor': 'Counselor: inquiries',
  'role.choice.editor': 'Editor: content',

  'setup.title': 'The first administrator',
  'setup.lead':
    'This link creates one account, once. This account can read every inquiry and invite colleagues.',
  'setup.name': 'Your name',
  'setup.email': 'Your email',
  'setup.password': 'Choose a password',
  'setup.password.hint':
    'At least 12 characters. A few words in a row are easy to remember and hard to guess.',
  'setup.submit': 'Create account',
  'setup.submitting': 'Creating the account …',
  'setup.no-token':
    'This address lacks the token that the server printed when it started. Copy the whole link.',
  'setup.spent':
    'This link was used, replaced by a newer one, or is older than a day. If you have an account, sign in. If nobody has one yet, start the server again for a new link.',
  'setup.made': 'Your account is ready. Sign in.',
} as const
