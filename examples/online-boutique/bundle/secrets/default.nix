# Files with secrets that the machines read, by machine and path: none of them is in this bundle.
{ }
