module example.org/x/v2 // comment

go 1.21
require example.org/a v1.2.3
require (
	example.org/b v0.0.0-20230101000000-abcdef // indirect
	"quoted/c" v1.0.0+incompatible
)
replace example.org/a => ../a
exclude example.org/d v1
retract [v1.0.0, v1.1.0]
require (
