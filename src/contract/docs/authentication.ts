export const authenticationDocs = {
  INVALID_CREDENTIALS: {
    causes: [
      'The password is wrong, often an old one that the browser filled in.',
      'The email address has a typing error or belongs to no account.',
      'The account exists in another environment, such as the test system.',
    ],
    fix: 'Let the user correct both fields and sign in again. Show one text for both, because a text that names the wrong field reveals who has an account. Do not retry without new input.',
  },
  INVALID_TOKEN: {
    causes: [
      'The `Authorization` header is not the word `Bearer`, a space and the token.',
      'Another environment issued the token, so its signature or issuer does not match.',
      'Part of the token was lost, for example in copying or in a storage field that is too short.',
      "The clinic changed its signing key or removed the token's user.",
    ],
    fix: 'Send the token exactly as you received it, as `Authorization: Bearer TOKEN`. If you already do, discard the token and let the user sign in again. Do not retry with the same token: the API never accepts it later.',
    see: ['https://www.rfc-editor.org/rfc/rfc6750#section-2.1'],
  },
  TOKEN_EXPIRED: {
    causes: [
      'The user stayed signed in past the time in the `exp` claim of the token.',
      'The application reads the token once, at its start, and never replaces it.',
      'A job or a retry sent the token that was valid when the request was queued.',
      'The clock of the server that checks the token is ahead of the clock of the server that issued it.',
    ],
    fix: 'Get a new token, by signing in again if there is no other way, and send the request once more with it. Keep what the user typed in the meantime. Do not send the expired token again, and do not loop if the new token is refused too.',
  },
  MISSING_TOKEN: {
    causes: [
      'The application sent the request before the user signed in or outside its API client, which adds the header.',
      'The token is in a cookie, in the query string or in another header, where the API does not look.',
      'The client followed a redirect to another origin and dropped the `Authorization` header.',
      'A proxy in front of the API removes the `Authorization` header.',
    ],
    fix: 'Send `Authorization: Bearer TOKEN` with every request. If your client already does, ask the operator to check the proxy and use the final URL instead of one that redirects. Do not put the token in the URL, because URLs end up in logs.',
    see: ['https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/Authorization'],
  },
  UNAUTHORIZED_ACTION: {
    causes: [
      'The application shows the button to every user, although only some of them may do this.',
      'A rule of the clinic forbids the action, although neither `ROLE_REQUIRED` nor `RESOURCE_ACCESS_DENIED` applies.',
      'Someone else is signed in than the person who started the action, for example on a shared computer.',
    ],
    fix: 'Offer the action only to users who may do it, or let such a user sign in. If the user should be allowed, the operator changes the rules. Do not retry or replace the token: it is valid.',
  },
  ROLE_REQUIRED: {
    causes: [
      'A patient or an admin called `POST /appointments/{id}/confirm`: only a doctor confirms.',
      'A doctor or an admin called `POST /appointments`: only a patient books.',
      'A patient or an admin ended a consultation, prescribed, or set a prescription to `discontinued`: only a doctor does.',
      'An admin called `POST /appointments/{id}/cancel`: only the patient or the doctor cancels.',
    ],
    fix: 'Call the endpoint with the token of a user who has the role, and offer the action to that role only. If the operator gives the user another role, get a new token. Do not switch to an admin token: admins do not have the rights of patients and doctors.',
  },
} as const
