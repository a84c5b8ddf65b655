print "hello", 1 <> 2
exec "x = 1" in d
try: pass
except IOError, e: raise E, "text"
def f((a, b), c=`1`): yield
x = 0777L
if x:
	y = 1
        z = 2
  w = 3
class C: pass; d = {
  'a': [1, (2, 3], 'b': """unclosed
 %timeit f(x)
!ls
α = lambda *, k: k if k else {**k, 'é': 1}
return "\
