
echo ok
 