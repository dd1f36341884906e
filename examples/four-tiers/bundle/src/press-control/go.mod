module example.com/press-control

go 1.22
