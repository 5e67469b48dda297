"""Reports of incidents and of force: the forms that write them, and the dialogs that show them."""
