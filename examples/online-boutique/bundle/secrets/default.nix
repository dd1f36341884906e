# Files with secrets that the machines read, by machine and path: none of them is in this bundle.
# They belong to root unless another owner is named, and hold the bare secret or set variables.
{ }
