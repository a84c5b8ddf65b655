// Numbers of threads in the order in which they are started, which depends on nothing but the program.
#pragma once

/// 0 for the first, which runs main.
int thread_number(void);
