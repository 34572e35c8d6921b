// Blocks the users of an organization. The variables sdk and orgUid come from the caller.
def blocked = []
for (user in sdk.users().getAll { it.orgUid(orgUid).active(true) }.items()) {
  sdk.users().blockByUid(user.userUid())
  blocked << user.username()
}
blocked
