module example.com/plan-api

go 1.22
